// Slides that Pandoc really writes.
#pragma once

#include <string>

// The XML of the slide on which Pandoc puts this Markdown.
std::string slide_of(const std::string& markdown);
