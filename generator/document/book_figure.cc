#include "document/book_figure.h"

#include "document/base64.h"
#include "document/html_escape.h"
#include "rendering/render.h"

namespace convguide {

Result<Nodes> book_figure(const Figure& figure, const std::string& id, Nodes caption, const Theme& theme) {
  return render_svg(figure, theme).map([&](const std::string& svg) -> Nodes {
    const Json target = Json::array({"data:image/svg+xml;base64," + base64(svg), ""});
    const Json image = {
        {"t", "Image"},
        {"c", Json::array({to_json(Attributes{}), words(figure.title + ". " + figure.description), target})}};
    return {raw_block("html", "<figure id=\"" + escape_html(id) + "\">"), plain({image}),
            raw_block("html", "<figcaption>"), plain(std::move(caption)),
            raw_block("html", "</figcaption>\n</figure>")};
  });
}

}  // namespace convguide
