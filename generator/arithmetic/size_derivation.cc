#include "arithmetic/size_derivation.h"

#include "arithmetic/derive.h"

namespace convguide {

Result<std::vector<Expression>> size_derivation(const Relationship& relationship, const Bindings& bindings) {
  return derive(relationship.size.back(), bindings).map([&](const std::vector<Expression>& forms) {
    std::vector<Expression> all(relationship.size.begin(), relationship.size.end() - 1);
    all.insert(all.end(), forms.begin(), forms.end());
    return all;
  });
}

}  // namespace convguide
