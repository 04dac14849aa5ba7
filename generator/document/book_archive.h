// The archive that an EPUB is, mended where Pandoc leaves something to be wished for.
#pragma once

#include <string>

#include "parameters/error.h"

namespace convguide {

// Pandoc's EPUB with these changes:
// - Its pages are mended as mend_html does.
// - Its metadata tell readers who listen what they can rely on, in the words of schema.org.
// - All files in the archive bear the same date, so that the same guide has the same bytes.
// Fails where the bytes are no archive.
Result<std::string> settle_book(std::string bytes);

}  // namespace convguide
