// Looks into scenes.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "scene/scene.h"

namespace convguide {

// All items of one kind, those inside groups too, in the order in which they are painted.
template <class Kind>
std::vector<Kind> items_of(const std::vector<Item>& items) {
  std::vector<Kind> found;
  for (const Item& item : items) {
    if (const Kind* one = std::get_if<Kind>(&item)) found.push_back(*one);
    if (const Group* group = std::get_if<Group>(&item)) {
      for (const Kind& one : items_of<Kind>(group->items)) found.push_back(one);
    }
  }
  return found;
}

// The polygons with that fill.
inline std::vector<Polygon> filled(const std::vector<Item>& items, Role role) {
  std::vector<Polygon> found;
  for (const Polygon& polygon : items_of<Polygon>(items)) {
    if (polygon.fill == role) found.push_back(polygon);
  }
  return found;
}

// The items of every group of that name.
inline std::vector<Item> group_items(const std::vector<Item>& items, std::string_view name) {
  std::vector<Item> found;
  for (const Item& item : items) {
    const Group* group = std::get_if<Group>(&item);
    if (group == nullptr) continue;
    const std::vector<Item> inside = group->name == name ? group->items : group_items(group->items, name);
    found.insert(found.end(), inside.begin(), inside.end());
  }
  return found;
}

// The text without regard to its slants.
inline std::string plain(const Text& text) {
  std::string letters;
  for (const Run& run : text.runs) letters += run.text;
  return letters;
}

}  // namespace convguide
