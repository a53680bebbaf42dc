button-introduce = Introduce me
