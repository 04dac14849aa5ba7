// The words that go into the metadata of files.
#pragma once

#include <string>

#include "rendering/frame_series.h"
#include "scene/figure.h"

namespace convguide {

// As in Figure.
struct FileWords {
  std::string title;
  std::string description;
  std::string command;
};

inline FileWords words_of(const Figure& figure) { return {figure.title, figure.description, figure.command}; }
inline FileWords words_of(const FrameSeries& series) { return {series.title, series.description, series.command}; }

}  // namespace convguide
