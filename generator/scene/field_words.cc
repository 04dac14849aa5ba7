#include "scene/field_words.h"

#include "scene/size_marks.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

void add(std::vector<Run>& runs, std::string_view symbol, Size size) {
  if (!runs.empty()) runs.push_back({", "});
  const std::vector<Run> label = size_label(symbol, size, SizeLabels::full);
  runs.insert(runs.end(), label.begin(), label.end());
}

std::string window_words(const SlidingAxis& window) {
  std::string text = "kernel " + std::to_string(window.kernel) + ", stride " + std::to_string(window.stride);
  if (window.dilation > 1) text += ", dilation " + std::to_string(window.dilation);
  if (window.padding_before > 0) text += ", " + counted(window.padding_before, "zero") + " before";
  if (window.padding_after > 0) text += ", " + counted(window.padding_after, "zero") + " after";
  return text;
}

// "cells 2 to 10"; those outside of the input count on from its ends.
std::string field_place(Size begin, Size size) {
  if (size == 1) return "cell " + std::to_string(begin + 1);
  return "cells " + std::to_string(begin + 1) + " to " + std::to_string(begin + size);
}

}  // namespace

std::vector<Run> field_label(const ReceptiveField& field) {
  std::vector<Run> runs;
  add(runs, "r", field.size);
  add(runs, "J", field.jump);
  add(runs, "u", field.first);
  return runs;
}

std::vector<Run> window_label(const SlidingAxis& window) {
  std::vector<Run> runs;
  add(runs, "k", window.kernel);
  if (window.stride > 1) add(runs, "s", window.stride);
  if (window.padding_before == window.padding_after) {
    if (window.padding_before != 0) add(runs, "p", window.padding_before);
  } else {
    if (window.padding_before != 0) add(runs, "p₁", window.padding_before);
    if (window.padding_after != 0) add(runs, "p₂", window.padding_after);
  }
  if (window.dilation > 1) add(runs, "d", window.dilation);
  return runs;
}

std::string field_title(const Network& network, const std::vector<FieldRow>& rows) {
  return network.title + ": what a cell of " + rows.back().name + " sees of the input";
}

std::string field_description(const Network& network, const std::vector<FieldRow>& rows) {
  std::string text = counted(static_cast<Size>(network.layers.size()), "layer") + " along one axis, from an input of " +
                     counted(rows.front().cells, "cell") + " at the bottom to the last map at the top.";
  for (std::size_t index = 1; index < rows.size(); ++index) {
    const FieldRow& row = rows[index];
    text += " " + row.name + ": " + window_words(row.window) + "; " + counted(row.cells, "cell") +
            ", each of which sees " + std::to_string(row.field.size) + " of the input, " +
            std::to_string(row.field.jump) + " further on than its neighbour.";
  }
  const FieldRow& last = rows.back();
  const Size cell = *last.seen.begin();
  const Size begin = last.field.first + cell * last.field.jump;
  text += " Cell " + std::to_string(cell + 1) + " of " + last.name + " sees " + field_place(begin, last.field.size) +
          " of the input.";
  if (cell + 1 < last.cells) {
    text += " Dashed outlines show its neighbour and what that sees: " +
            field_place(begin + last.field.jump, last.field.size) + ".";
  }
  return text;
}

}  // namespace convguide
