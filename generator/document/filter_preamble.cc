#include "document/filter_preamble.h"

namespace convguide {

void add_preamble(Json& document, const std::string& format, const std::string& code) {
  constexpr auto key = "header-includes";
  Json& metadata = document["meta"];
  const Json added = {{"t", "MetaBlocks"}, {"c", Json::array({raw_block(format, code)})}};
  if (!metadata.contains(key)) {
    metadata[key] = {{"t", "MetaList"}, {"c", Json::array({added})}};
  } else if (metadata[key].at("t") == "MetaList") {
    metadata[key].at("c").push_back(added);
  } else {
    metadata[key] = {{"t", "MetaList"}, {"c", Json::array({metadata[key], added})}};
  }
}

}  // namespace convguide
