#include <minizip/unzip.h>
#include <minizip/ioapi.h>
#include <zlib.h>
