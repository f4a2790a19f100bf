// An SQLite database of articles, who they mention and who said what; its tables are in archive.sql.
#pragma once

#include <memory>
#include <string>

#include "destination.hpp"

namespace app {

// Opens the archive or makes a new one. An article whose id is there already is replaced, so that writing the same
// again changes nothing. Articles go in whole: some hundred in one transaction, of which a program that is killed
// leaves all or nothing. Any other database is left alone: OutputError.
std::unique_ptr<Destination> open_archive(const std::string& path);

}  // namespace app
