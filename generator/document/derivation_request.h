// What a directive asks to be worked out.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/relationship.h"
#include "document/catalogue.h"
#include "document/directive.h"
#include "parameters/error.h"

namespace convguide {

struct DerivationRequest {
  const Relationship* relationship;
  Bindings bindings;  // the sizes of the layer, and what it counts
  std::string part;   // as workings (derivation.h) takes it
};

// What the directive (show=derivation …) asks for: of the relationship that it names, or else of the most specific one
// of the layer; without a layer, of the named relationship's own example. Fails with the attribute's name, and where
// the named relationship does not hold.
Result<DerivationRequest> read_derivation_request(const Directive& directive,
                                                  const std::vector<CatalogueEntry>& catalogue);

}  // namespace convguide
