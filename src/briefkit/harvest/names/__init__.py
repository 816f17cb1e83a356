"""Names of persons and bodies as notes print them, turned round or not, with their particles and honours."""
