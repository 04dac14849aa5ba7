#include "rendering/leaves.h"

namespace convguide {
namespace {

void add_leaves(std::vector<Item>& leaves, const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<Group>(&item)) {
      add_leaves(leaves, group->items);
    } else {
      leaves.push_back(item);
    }
  }
}

}  // namespace

std::vector<Item> leaves_of(const std::vector<Item>& items) {
  std::vector<Item> leaves;
  add_leaves(leaves, items);
  return leaves;
}

}  // namespace convguide
