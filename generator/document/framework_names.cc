#include "document/framework_names.h"

namespace convguide {

const std::vector<FrameworkName>& framework_names() {
  static const std::vector<FrameworkName> names = {
      {"convolution", "", "`Conv2d`", "`Conv2D`", "`conv_general_dilated`", "`Conv`"},
      {"transposed", "", "`ConvTranspose2d`", "`Conv2DTranspose`", "`conv_transpose`", "`ConvTranspose`"},
      {"pooling", "", "`MaxPool2d`, `AvgPool2d`", "`MaxPooling2D`, `AveragePooling2D`", "`reduce_window`",
       "`MaxPool`, `AveragePool`"},
      {"kernel", "k", "`kernel_size`", "`kernel_size`", "shape of the weights", "`kernel_shape`"},
      {"stride", "s", "`stride`", "`strides`", "`window_strides`, `strides`", "`strides`"},
      {"padding", "p", "`padding`", "a word, or `ZeroPadding2D` before", "`padding`, in pairs", "`pads`"},
      {"SAME", "", "`padding=\"same\"` for stride 1", "`padding=\"same\"`", "`padding=\"SAME\"`, `\"SAME_LOWER\"`",
       "`auto_pad=SAME_UPPER`, `SAME_LOWER`"},
      {"causal", "", "–", "`padding=\"causal\"` in `Conv1D`", "–", "–"},
      {"dilation", "d", "`dilation`", "`dilation_rate`", "`rhs_dilation`", "`dilations`"},
      {"transposed: padding", "p", "crops both sides", "`\"same\"` crops to input · stride",
       "of the equivalent convolution", "crops, a number a side"},
      {"output padding", "a", "`output_padding`", "`output_padding`", "part of `padding`", "`output_padding`"},
      {"ceil mode", "", "`ceil_mode=True`", "–", "–", "`ceil_mode=1`"},
      {"padding in averages", "", "unless `count_include_pad=False`", "never", "as it is written",
       "if `count_include_pad=1`"},
      {"groups", "g", "`groups`", "`groups`", "`feature_group_count`", "`group`"},
  };
  return names;
}

}  // namespace convguide
