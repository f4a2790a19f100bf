// Web pages.
#pragma once

#include <string>

#include "attrib/article.hpp"

namespace app {

// The article of a page in UTF-8: its paragraphs, headings, block quotes, list items and table cells, each a paragraph
// of the text, the headline first; and what the page says about it. Navigation, scripts, forms and what is hidden are
// left out. Never fails: a page may be any bytes.
attrib::Article article_from_html(std::string page);

}  // namespace app
