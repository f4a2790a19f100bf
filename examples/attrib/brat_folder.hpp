// A folder of articles that brat opens.
#pragma once

#include <memory>
#include <string>

#include "destination.hpp"

namespace app {

// Writes NAME.txt and NAME.ann for every document, and annotation.conf. NAME is the article's id without ".txt", any
// character but letters, digits, '-', '_' and '.' as '_', and a number behind it where two ids would share a name.
// The folder must be new or empty, so that no annotations made by hand are lost: else CLI::ValidationError.
std::unique_ptr<Destination> open_brat_folder(const std::string& path);

}  // namespace app
