// What a web page says about its article.
#pragma once

#include <libxml/tree.h>

#include "attrib/article.hpp"

namespace app {

// Title, authors, date, publisher, canonical address and language: by JSON-LD (schema.org), else OpenGraph, else meta
// tags.
void add_facts(const xmlNode& page, attrib::Article& article);

}  // namespace app
