#include "commands/figure_subject.h"

#include <filesystem>

#include "commands/layer_options.h"
#include "document/data_folder.h"
#include "document/layer_case.h"
#include "document/usual_choices.h"

namespace convguide {
namespace {

CommandResult<Subject> subject_from_operation(const std::string& operation, const po::variables_map& options) {
  auto of = case_from_options({.text = {.operation = operation}}, options);
  if (!of) return tl::unexpected(of.error());
  Subject subject = {.of = std::move(*of)};
  subject.view = usual_view(subject.of);
  subject.words = case_words(subject.of, option_text(options, "seed"));
  return subject;
}

}  // namespace

Result<std::vector<CatalogueEntry>> shipped_catalogue() {
  return data_folder().and_then([](const std::filesystem::path& folder) { return read_catalogue(folder / "figures"); });
}

CommandResult<Subject> find_subject(const std::string& name, const po::variables_map& options) {
  if (operation_of_word(name)) return subject_from_operation(name, options);
  const auto entry = shipped_catalogue().and_then(
      [&](const std::vector<CatalogueEntry>& catalogue) { return find_entry(catalogue, name); });
  if (entry) return subject_of(*entry, options);
  // With the sizes of a whole layer, the name is meant for an operation.
  if (options.contains("input") && options.contains("kernel")) return subject_from_operation(name, options);
  return bad_input(entry.error());
}

CommandResult<Subject> subject_of(const CatalogueEntry& entry, const po::variables_map& options) {
  auto of = case_from_options(
      {.text = layer_text(entry.layer), .values = {.input = entry.input_values, .kernel = entry.kernel_values}},
      options);
  if (!of) return tl::unexpected(of.error());
  Subject subject = {.of = std::move(*of), .view = entry.view, .steps = entry.steps, .columns = entry.columns};
  subject.words = case_words(subject.of, option_text(options, "seed"));
  return subject;
}

}  // namespace convguide
