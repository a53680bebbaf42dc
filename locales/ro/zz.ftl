button-introduce = Fă-mi cunoștință
