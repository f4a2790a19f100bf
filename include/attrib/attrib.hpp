/// attrib finds who said what in news articles. Include this to get all of it but the JSON (attrib/json.hpp).
///
///     attrib::Extractor extractor;  // load once, share between threads
///     auto document = extractor.extract("\"We won,\" said Ann Lee.");
///     for (const auto& quotation : document.quotations)
///       std::cout << quotation.speaker->name << ": " << document.text(quotation.quoted[0]) << '\n';
///
/// prints `Ann Lee: We won,`. In real use check `quotation.speaker`: it is empty when attrib abstains.
#pragma once

#include "attrib/article.hpp"
#include "attrib/document.hpp"
#include "attrib/error.hpp"
#include "attrib/extractor.hpp"
#include "attrib/names.hpp"
#include "attrib/options.hpp"
