#include "AnalysisData.h"
