// A finished figure: a scene, and the words that go with it.
#pragma once

#include <string>

#include "scene/scene.h"

namespace convguide {

// `title` is one line; `description` tells in sentences, with the numbers, what somebody who cannot see the figure
// needs to know. `command` is the command line that draws the figure again; empty where there is none. All are plain
// text.
struct Figure {
  std::string title;
  std::string description;
  std::string command = {};
  Scene scene;
};

}  // namespace convguide
