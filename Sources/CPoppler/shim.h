/* Flags only: the C++ headers are used in CPopplerText. */
