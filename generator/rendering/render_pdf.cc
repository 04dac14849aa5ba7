#include <cairo-pdf.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>
#include <utility>

#include "rendering/cairo_surface.h"
#include "rendering/file_words.h"
#include "rendering/generator.h"
#include "rendering/licence.h"
#include "rendering/paint.h"
#include "rendering/render.h"
#include "rendering/repeated_runs.h"

namespace convguide {
namespace {

// The date that goes into PDFs where SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) sets
// none: the day on which the 2016 guide appeared.
constexpr std::time_t usual_date = 1'458'691'200;  // 2016-03-23

std::string creation_date() {
  std::time_t seconds = usual_date;
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text(given);
    std::time_t parsed = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (problem == std::errc() && end == text.data() + text.size()) seconds = parsed;
  }
  std::tm parts = {};
  std::array<char, sizeof "2016-03-23T00:00:00Z" + 8> text = {};
  if (gmtime_r(&seconds, &parts) == nullptr) return "2016-03-23T00:00:00Z";
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

void set_metadata(cairo_surface_t* surface, const FileWords& words) {
  const auto set = [&](cairo_pdf_metadata_t kind, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, kind, text.c_str());
  };
  const auto with_space = [](const std::string& text) { return text.empty() ? text : text + " "; };
  set(CAIRO_PDF_METADATA_TITLE, words.title);
  set(CAIRO_PDF_METADATA_AUTHOR, "convguide");
  set(CAIRO_PDF_METADATA_SUBJECT, with_space(words.description) + licence_sentence);
  set(CAIRO_PDF_METADATA_KEYWORDS, std::string("convolution arithmetic, ") + licence_address +
                                       (words.command.empty() ? "" : ", command: " + words.command));
  set(CAIRO_PDF_METADATA_CREATOR, generator_name());
  set(CAIRO_PDF_METADATA_CREATE_DATE, creation_date());
}

// A sink, and how the last write to it went.
struct Output {
  ByteSink sink;
  Result<void> outcome = {};
};

cairo_status_t write_to_sink(void* output, const unsigned char* data, unsigned int length) {
  auto& to = *static_cast<Output*>(output);
  if (to.outcome) to.outcome = to.sink({reinterpret_cast<const char*>(data), length});
  return to.outcome ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

// A PDF that is being written, page after page.
class PdfPages {
 public:
  PdfPages(const FileWords& words, const Theme& theme, ByteSink sink)
      : theme_(theme),
        texts_(theme.font),
        runs_(theme, texts_),
        output_{std::move(sink)},
        surface_(cairo_pdf_surface_create_for_stream(write_to_sink, &output_, 1, 1), cairo_surface_destroy),
        cairo_(cairo_create(surface_.get()), cairo_destroy) {
    set_metadata(surface_.get(), words);
  }

  void add(const Scene& scene) {
    cairo_pdf_surface_set_size(surface_.get(), scene.width, scene.height);
    fill_paper(scene.width, scene.height, theme_, cairo_.get());
    runs_.paint(scene, cairo_.get());
    cairo_show_page(cairo_.get());
  }

  Result<void> status() const {
    if (!output_.outcome) return output_.outcome;
    for (const auto status : {cairo_status(cairo_.get()), cairo_surface_status(surface_.get())}) {
      if (status != CAIRO_STATUS_SUCCESS) return drawing_failure("the PDF", status);
    }
    return {};
  }

  Result<void> finish() {
    cairo_surface_finish(surface_.get());
    return status();
  }

  // Ends without another byte, which Cairo would write otherwise.
  void abandon(const Error& reason) { output_.outcome = tl::unexpected(reason); }

 private:
  const Theme& theme_;
  TextLayout texts_;
  RepeatedRuns runs_;
  Output output_;
  SurfacePointer surface_;
  ContextPointer cairo_;
};

}  // namespace

Result<std::string> render_pdf(const std::vector<Figure>& figures, const Theme& theme) {
  if (figures.empty()) return failure("a PDF of no figures", "has no page", "name at least one figure");
  const Figure& first = figures.front();
  const FileWords words =
      figures.size() == 1 ? words_of(first) : FileWords{"Figures of convolution arithmetic", "", ""};
  std::string bytes;
  PdfPages pages(words, theme, [&](std::string_view more) -> Result<void> {
    bytes += more;
    return {};
  });
  for (const Figure& figure : figures) pages.add(figure.scene);
  return pages.finish().map([&] { return std::move(bytes); });
}

Result<void> write_pdf(const FrameSeries& series, const Theme& theme, const ByteSink& sink) {
  std::optional<PdfPages> pages;
  const auto added = for_each_frame(series, [&](Size, const Scene& frame) {
    if (!pages) pages.emplace(words_of(series), theme, sink);
    pages->add(frame);
    return pages->status();
  });
  if (added) return pages->finish();
  if (pages) pages->abandon(added.error());
  return added;
}

}  // namespace convguide
