#include "arithmetic/bindings.h"

namespace convguide {

Bindings::Bindings(std::initializer_list<std::pair<std::string_view, Size>> numbers) {
  for (const auto& [name, number] : numbers) (*this)[name] = number;
}

Size& Bindings::operator[](std::string_view name) { return (*this)[symbol_named(name)]; }

bool Bindings::contains(std::string_view name) const { return find(name).has_value(); }

std::optional<Size> Bindings::find(std::string_view name) const {
  for (const Symbol& symbol : all_symbols) {
    if (symbol.name == name) return find(symbol);
  }
  return std::nullopt;
}

Bindings Bindings::with(const Bindings& others) const {
  Bindings all = *this;
  for (const std::string_view name : others.names()) all[name] = others.at(name);
  return all;
}

std::vector<std::string_view> Bindings::names() const {
  std::vector<std::string_view> names;
  for (const Symbol& symbol : all_symbols) {
    if (find(symbol)) names.push_back(symbol.name);
  }
  return names;
}

}  // namespace convguide
