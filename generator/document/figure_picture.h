// The file of a figure that a document of one's own shows.
#pragma once

#include <string>
#include <vector>

#include "document/figure_format.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

struct FigurePicture {
  std::string name;  // of the file: what is drawn, a sum over all that decides how, and the format's ending
  FigureFormat format = FigureFormat::svg;
  std::vector<Figure> figures;  // one, or the pages of a PDF, or the frames of an animation
  std::string theme;
};

// The picture of these figures, whose command lines say how they are drawn. Its name begins with `subject`, and the
// same figures always have the same one.
FigurePicture make_picture(const std::string& subject, const std::string& theme, FigureFormat format,
                           std::vector<Figure> figures);

// The bytes of the file. Fails where a PNG would have more than most_picture_pixels. May be called from several threads
// at once.
Result<std::string> picture_bytes(const FigurePicture& picture);

inline constexpr double most_picture_pixels = 100e6;

}  // namespace convguide
