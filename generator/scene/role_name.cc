#include "scene/role_name.h"

namespace convguide {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::none: return "none";
    case Role::paper: return "paper";
    case Role::ink: return "ink";
    case Role::faint: return "faint";
    case Role::grid: return "grid";
    case Role::input: return "input";
    case Role::input_ink: return "input-ink";
    case Role::output: return "output";
    case Role::output_ink: return "output-ink";
    case Role::output_grid: return "output-grid";
    case Role::output_pending: return "output-pending";
    case Role::output_active: return "output-active";
    case Role::output_active_ink: return "output-active-ink";
    case Role::kernel: return "kernel";
    case Role::kernel_on_input: return "kernel-on-input";
    case Role::kernel_grid: return "kernel-grid";
    case Role::kernel_ink: return "kernel-ink";
    case Role::padding: return "padding";
    case Role::padding_ink: return "padding-ink";
    case Role::inserted: return "inserted";
    case Role::inserted_ink: return "inserted-ink";
    case Role::extra: return "extra";
    case Role::hatch: return "hatch";
    case Role::veil: return "veil";
    case Role::weight_1: return "weight-1";
    case Role::weight_2: return "weight-2";
    case Role::weight_3: return "weight-3";
    case Role::weight_4: return "weight-4";
    case Role::weight_5: return "weight-5";
    case Role::weight_6: return "weight-6";
    case Role::weight_7: return "weight-7";
    case Role::weight_8: return "weight-8";
    case Role::weight_9: return "weight-9";
  }
  return {};
}

}  // namespace convguide
