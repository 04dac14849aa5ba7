// Fontconfig keeps its configuration until the process ends, which the leak sanitizer takes for leaks.

// The name under which the sanitizer looks for suppressions.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
