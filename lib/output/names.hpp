// What the contract "attrib/1" calls the values of each enum, under the writers' own namespace.
#pragma once

#include "attrib/names.hpp"

namespace attrib::output {

using attrib::name;

}  // namespace attrib::output
