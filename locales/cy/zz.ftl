button-introduce = Cyflwyna fi
