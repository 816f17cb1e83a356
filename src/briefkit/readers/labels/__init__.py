"""Which numbers at the heads of lines are labels of notes: damaged, lost, stacked, late or shuffled ones too."""
