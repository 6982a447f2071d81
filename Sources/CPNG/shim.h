#pragma once
#include <png.h>
// Macros with casts, which Swift does not import.
static const png_uint_32 PRONGSAI_PNG_RGB = PNG_FORMAT_RGB;
static const png_uint_32 PRONGSAI_PNG_VERSION = PNG_IMAGE_VERSION;
