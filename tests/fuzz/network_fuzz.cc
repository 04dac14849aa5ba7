// Fuzzes the files that describe networks: whatever can be read is traced.
#include <cstdlib>
#include <string>

#include "arithmetic/trace.h"
#include "document/network_file.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace convguide;
  if (size > most_network_bytes) return 0;
  const Result<Network> network = parse_network(std::string(as_text(data, size)), "the file");
  if (!network) {
    if (message(network.error()).empty()) std::abort();
    return 0;
  }
  const Result<Trace> traced = trace(*network);
  if (traced && traced->layers.size() != network->layers.size()) std::abort();
  return 0;
}
