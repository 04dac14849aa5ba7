#include "document/derivation_request.h"

#include <algorithm>

#include "arithmetic/matching.h"
#include "document/layer_directive.h"
#include "document/relationship_block.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

// The relationship that a directive names, or else the most specific one of the case. Fails where the named one does
// not hold.
Result<const Relationship*> relationship_for(const Directive& directive, const Case& of) {
  const auto named = directive.attributes.values.find("relationship");
  if (named == directive.attributes.values.end()) return of.relationships.front();
  const auto relationship = relationship_named(named->second);
  if (!relationship) return relationship;
  if (holds_for_layer(**relationship, of.layer)) return relationship;
  std::vector<std::string> holding;
  for (const Relationship* one : of.relationships) {
    if (one == *relationship) return relationship;
    holding.emplace_back(one->identifier);
  }
  return failure("relationship \"" + named->second + "\"", "does not hold for this case",
                 suggest(named->second, holding));
}

Result<DerivationRequest> request_of_layer(const Directive& directive, const std::string& part,
                                           const std::vector<CatalogueEntry>& catalogue) {
  const auto layer = directive_layer(directive, "of", catalogue);
  if (!layer) return tl::unexpected(layer.error());
  return relationship_for(directive, layer->of).map([&](const Relationship* relationship) {
    return DerivationRequest{
        .relationship = relationship, .bindings = layer->of.bindings.front().with(layer->of.counts), .part = part};
  });
}

// For the example of the relationship itself: the way for quantities, which need more numbers than a layer has.
Result<DerivationRequest> request_of_example(const std::string& name, const std::string& part) {
  return relationship_named(name).and_then([&](const Relationship* relationship) {
    return example_bindings(*relationship).map([&](const Bindings& bindings) {
      return DerivationRequest{.relationship = relationship, .bindings = bindings, .part = part};
    });
  });
}

}  // namespace

Result<DerivationRequest> read_derivation_request(const Directive& directive,
                                                  const std::vector<CatalogueEntry>& catalogue) {
  const std::vector<std::string> of_layer = layer_attributes("of");
  std::vector<std::string> known = of_layer;
  known.insert(known.end(), {"show", "relationship", "part"});
  const auto checked = check_attributes(directive, known);
  if (!checked) return tl::unexpected(checked.error());
  const auto& values = directive.attributes.values;
  const auto part = values.find("part");
  const std::string part_name = part == values.end() ? "" : part->second;
  const bool names_layer =
      std::any_of(of_layer.begin(), of_layer.end(), [&](const std::string& name) { return values.contains(name); });
  if (values.contains("relationship") && !names_layer) {
    return request_of_example(values.at("relationship"), part_name);
  }
  return request_of_layer(directive, part_name, catalogue);
}

}  // namespace convguide
