#ifndef GLOSS_ANALYSIS_DATA_H
#define GLOSS_ANALYSIS_DATA_H

// The trained model and the word lists, read-only pages of the program (see docs/recognition.md).

#endif
