// The version, as the build was told it.
#include "attrib/extractor.hpp"

namespace attrib {

std::string_view version() noexcept { return ATTRIB_VERSION; }

}  // namespace attrib
