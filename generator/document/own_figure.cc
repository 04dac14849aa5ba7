#include "document/own_figure.h"

#include <fmt/format.h>

#include <charconv>

#include "arithmetic/symbol.h"
#include "document/filter_target.h"
#include "document/numbering.h"

namespace convguide {
namespace {

// Where a figure stands, besides its pictures.
struct Setting {
  std::string id;
  std::string width;
  std::string alternative_text;
  Nodes caption;
};

std::string file_of(const FigurePicture& picture, const OwnDocument& document) {
  return document.folder + "/" + picture.name;
}

Json image(Attributes attributes, const std::string& width, Nodes inlines, const std::string& file,
           const std::string& title) {
  if (!width.empty()) attributes.values["width"] = width;
  return {{"t", "Image"}, {"c", Json::array({to_json(attributes), std::move(inlines), Json::array({file, title})})}};
}

// The formulas of captions in letters: "k̂ = 5".
std::string plain_symbols(std::string latex) {
  const auto replace = [&latex](std::string_view from, std::string_view to) {
    for (std::size_t at = latex.find(from); at != std::string::npos; at = latex.find(from, at + to.size())) {
      latex.replace(at, from.size(), to);
    }
  };
  for (const Symbol& symbol : all_symbols) replace(symbol.latex, symbol.name);
  replace("^\\top", "ᵀ");
  return latex;
}

Nodes styled(const char* style, const std::string& id, Nodes inlines) {
  return {division({.id = id, .classes = {}, .values = {{"custom-style", style}}}, {paragraph(std::move(inlines))})};
}

// Word's alternative text is what stands inside of an image, and a figure puts its caption there.
Nodes word_figure(const Setting& setting, const std::string& file) {
  Nodes nodes =
      styled("Captioned Figure", setting.id, {image({}, setting.width, words(setting.alternative_text), file, "")});
  if (!setting.caption.empty()) append(nodes, styled("Image Caption", "", setting.caption));
  return nodes;
}

// Mathematics as italic text: Pandoc writes a caption with mathematics in it as a part that PowerPoint cannot read.
Nodes with_plain_mathematics(const Nodes& nodes) {
  Nodes plain;
  for (const Json& node : nodes) {
    if (node.at("t") == "Math") {
      plain.push_back(emphasis(words(plain_symbols(node.at("c").at(1)))));
    } else {
      plain.push_back(node);
    }
  }
  return plain;
}

// PowerPoint's alternative text is the image's title, and its caption what stands inside.
Nodes slide_picture(const Setting& setting, const std::string& file) {
  const Attributes attributes = {.id = setting.id, .classes = {}, .values = {}};
  return {paragraph(
      {image(attributes, setting.width, with_plain_mathematics(setting.caption), file, setting.alternative_text)})};
}

Nodes usual_figure(const Setting& setting, const std::string& file, const OwnDocument& document) {
  const Attributes attributes = {.id = setting.id, .classes = {}, .values = {}};
  const Nodes description = words(setting.alternative_text);
  if (setting.caption.empty()) return {paragraph({image(attributes, setting.width, description, file, "")})};
  if (document.has_figure_block) {
    const Json caption = Json::array({nullptr, Json::array({plain(setting.caption)})});
    const Json content = Json::array({plain({image({}, setting.width, description, file, "")})});
    return {{{"t", "Figure"}, {"c", Json::array({to_json(attributes), caption, content})}}};
  }
  Attributes described = attributes;
  described.values["alt"] = setting.alternative_text;
  // Pandoc 2 knows a figure by the beginning of its title.
  return {paragraph({image(described, setting.width, setting.caption, file, "fig:")})};
}

// Pandoc's lengths in LaTeX's words.
std::string latex_width(const std::string& width) {
  constexpr double points_a_pixel = 72.27 / 96;
  double number = 0;
  std::from_chars(width.data(), width.data() + width.size(), number);
  if (width.ends_with('%')) return fmt::format("{:.4f}\\linewidth", number / 100);
  if (width.ends_with("px")) return fmt::format("{:.2f}pt", number * points_a_pixel);
  return width;
}

// The pages of one PDF, each on an overlay of its own.
Nodes overlays(const Setting& setting, const std::string& file, std::size_t count) {
  const std::string size = setting.width.empty() ? "width=\\linewidth,height=0.7\\textheight,keepaspectratio"
                                                 : "width=" + latex_width(setting.width);
  std::string begin = "\\begin{figure}\n\\centering\n";
  for (std::size_t page = 1; page <= count; ++page) {
    begin += fmt::format("\\only<{0}>{{\\includegraphics[page={0},{1}]{{{2}}}}}%\n", page, size, file);
  }
  const std::string label = setting.id.empty() ? "" : "\\label{" + setting.id + "}";
  if (setting.caption.empty()) return {raw_block("latex", begin + label + "\\end{figure}")};
  Nodes inlines = {raw_inline("latex", begin + "\\caption{")};
  append(inlines, setting.caption);
  inlines.push_back(raw_inline("latex", "}" + label + "\n\\end{figure}"));
  return {plain(std::move(inlines))};
}

// Pictures on top of one another, of which reveal.js shows one after the other.
Nodes fragments(const Setting& setting, const std::vector<std::string>& files, const std::vector<std::string>& texts) {
  Nodes images;
  for (std::size_t index = 0; index < files.size(); ++index) {
    Attributes attributes;
    const bool is_first = index == 0;
    const bool is_last = index + 1 == files.size();
    attributes.classes = is_first  ? std::vector<std::string>{"fragment", "fade-out"}
                         : is_last ? std::vector<std::string>{"fragment"}
                                   : std::vector<std::string>{"fragment", "current-visible"};
    // The first gives way at the moment in which the second comes.
    attributes.values["data-fragment-index"] = std::to_string(is_first ? 0 : index - 1);
    images.push_back(image(attributes, setting.width, words(texts[index]), files[index], ""));
  }
  Nodes blocks = {division({.id = "", .classes = {"r-stack"}, .values = {}}, {plain(std::move(images))})};
  if (!setting.caption.empty()) blocks.push_back(paragraph(setting.caption));
  return {division({.id = setting.id, .classes = {"convguide-steps"}, .values = {}}, std::move(blocks))};
}

std::string description_of(const Figure& figure) { return figure.title + ". " + figure.description; }

Result<std::vector<Figure>> draw_each_step(const FigureRequest& request) {
  std::vector<Figure> figures;
  for (const Size step : request.steps) {
    auto figure = draw(request.view, request.layer.of, step, request.draw);
    if (!figure) return tl::unexpected(figure.error());
    figure->command = command_line(request, {step});
    figures.push_back(std::move(*figure));
  }
  return figures;
}

// The name under which the document shows a picture, which is added to its others unless it is there already.
std::string add_picture(FigurePicture picture, OwnDocument& document) {
  const std::string file = file_of(picture, document);
  for (const FigurePicture& one : document.pictures) {
    if (one.name == picture.name) return file;
  }
  document.pictures.push_back(std::move(picture));
  return file;
}

// What the names of the pictures begin with.
std::string subject_of(const FigureRequest& request) {
  const std::optional<CatalogueEntry>& entry = request.layer.entry;
  return entry ? entry->name : std::string(word(request.layer.of.layer.operation));
}

Setting setting_of(const Figure& figure, const FigureLook& look, FigureText text, const OwnDocument& document) {
  const std::string label = text.number.empty() ? "" : label_text({.kind = LabelKind::figure, .number = text.number});
  return {.id = std::move(text.id),
          .width = look.width,
          .alternative_text = look.alternative_text.value_or(description_of(figure)),
          .caption = labelled_caption(label, std::move(text.caption), document)};
}

Result<Nodes> stepping_figure(const FigureRequest& request, const Setting& setting, OwnDocument& document) {
  auto figures = draw_each_step(request);
  if (!figures) return tl::unexpected(figures.error());
  const std::string subject = subject_of(request);
  const auto add = [&](std::vector<Figure> pages) {
    return add_picture(make_picture(subject, request.look.theme, document.figure_format, std::move(pages)), document);
  };
  if (document.format == "revealjs") {
    std::vector<std::string> files;
    std::vector<std::string> texts;
    for (Figure& figure : *figures) {
      texts.push_back(request.look.alternative_text.value_or(description_of(figure)));
      files.push_back(add({std::move(figure)}));
    }
    return fragments(setting, files, texts);
  }
  const std::size_t count = figures->size();
  const std::string file = add(std::move(*figures));
  return document.format == "beamer" ? overlays(setting, file, count) : usual_figure(setting, file, document);
}

}  // namespace

bool writes_latex(const OwnDocument& document) { return target_of_format(document.format) == FilterTarget::latex; }

Nodes labelled_caption(const std::string& label, Nodes caption, const OwnDocument& document) {
  if (label.empty() || writes_latex(document)) return caption;
  Nodes labelled = {str(label + ".")};
  if (!caption.empty()) labelled.push_back(space());
  append(labelled, std::move(caption));
  return labelled;
}

Result<Nodes> own_figure(const FigureRequest& request, FigureText text, OwnDocument& document) {
  auto drawn = draw_request(request);
  if (!drawn) return tl::unexpected(drawn.error());
  if (request.stepping) {
    const Setting setting = setting_of(*drawn, request.look, std::move(text), document);
    return stepping_figure(request, setting, document);
  }
  drawn->command = command_line(request, request.steps);
  return own_still_figure(subject_of(request), std::move(*drawn), request.look, std::move(text), document);
}

Nodes own_still_figure(const std::string& subject, Figure figure, const FigureLook& look, FigureText text,
                       OwnDocument& document) {
  const Setting setting = setting_of(figure, look, std::move(text), document);
  const std::string file =
      add_picture(make_picture(subject, look.theme, document.figure_format, {std::move(figure)}), document);
  if (document.format == "docx") return word_figure(setting, file);
  if (document.format == "pptx") return slide_picture(setting, file);
  return usual_figure(setting, file, document);
}

}  // namespace convguide
