// The cover of the e-book.
#pragma once

#include <string>

#include "scene/figure.h"

namespace convguide {

// `title` on a band of colour, above `figure`: upright, as the shelves of readers are made for.
Figure book_cover(const std::string& title, const Figure& figure);

}  // namespace convguide
