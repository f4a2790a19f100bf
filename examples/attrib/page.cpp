// From the tree of a web page to the text of its article.
#include "page.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "attrib/offsets.hpp"
#include "page_facts.hpp"
#include "page_tree.hpp"

namespace app {
namespace {

bool has_below(const xmlNode& node, std::initializer_list<std::string_view> names) {
  bool found = false;
  for_each_element(node, [&](const xmlNode& element) { found = found || is_one_of(tag(element), names); });
  return found;
}

bool is_left_out(const xmlNode& node) {
  const std::string_view name = tag(node);
  if (is_one_of(name, {"head",     "script", "style",  "noscript", "template", "nav",    "button", "select",
                       "textarea", "iframe", "object", "svg",      "math",     "canvas", "audio",  "video",
                       "aside",    "footer", "dialog", "menu",     "option",   "label"})) {
    return true;
  }
  // Some put the whole page into a form.
  if (is_one_of(name, {"form", "header"}) && !has_below(node, {"h1", "article", "main"})) return true;
  return is_one_of(attribute(node, "role"),
                   {"navigation", "search", "complementary", "contentinfo", "menu", "dialog"}) ||
         attribute(node, "aria-hidden") == "true" || xmlHasProp(&node, BAD_CAST "hidden") != nullptr;
}

bool stands_in_a_line(std::string_view name) {
  return is_one_of(name,
                   {"a",    "abbr",   "acronym", "b",   "bdi", "bdo",  "big",  "cite", "code", "data", "del",  "dfn",
                    "em",   "font",   "i",       "img", "ins", "kbd",  "mark", "q",    "s",    "samp", "slot", "small",
                    "span", "strike", "strong",  "sub", "sup", "time", "tt",   "u",    "var",  "wbr"});
}

// Puts paragraphs together: white space is one blank, an empty line divides paragraphs.
class Paragraphs {
 public:
  void text(std::string_view words) {
    for (const char c : words) {
      if (std::string_view(" \t\r\n\f").find(c) != std::string_view::npos) {
        blank_ = true;
        continue;
      }
      if (!text_.empty()) text_ += new_ ? "\n\n" : blank_ ? " " : "";
      new_ = blank_ = false;
      breaks_ = 0;
      text_ += c;
    }
  }
  void paragraph() { new_ = true; }
  void line_break() {
    blank_ = true;
    if (++breaks_ > 1) new_ = true;
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool new_ = false;    // a paragraph comes next
  bool blank_ = false;  // white space was seen
  int breaks_ = 0;
};

void write(const xmlNode& node, Paragraphs& out) {
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      out.text(reinterpret_cast<const char*>(child->content));
    }
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string_view name = tag(*child);
    if (name == "br") {
      out.line_break();
      continue;
    }
    const bool divides = !stands_in_a_line(name);
    if (divides) out.paragraph();
    if (!is_left_out(*child)) write(*child, out);
    if (divides) out.paragraph();
  }
}

std::string text_below(const xmlNode& node) {
  Paragraphs out;
  write(node, out);
  return out.take();
}

// The longest <article>, else <main>, else the page.
const xmlNode& story(const xmlNode& page) {
  const xmlNode* found = nullptr;
  std::size_t longest = 0;
  for (const std::string_view wanted : {"article", "main"}) {
    const xmlNode* last = nullptr;
    for_each_element(page, [&](const xmlNode& node) {
      if (tag(node) != wanted) return;
      for (const xmlNode* above = node.parent; above != nullptr; above = above->parent) {
        if (above == last) return;  // its text is part of that one's
      }
      last = &node;
      const std::size_t size = text_below(node).size();
      if (size <= longest) return;
      longest = size;
      found = &node;
    });
    if (found != nullptr) return *found;
  }
  return page;
}

}  // namespace

attrib::Article article_from_html(std::string page) {
  std::replace(page.begin(), page.end(), '\0', ' ');
  page = attrib::well_formed(page);
  attrib::Article article;
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
      xmlFreeDoc);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return article;
  const auto& whole = *reinterpret_cast<const xmlNode*>(document.get());
  add_facts(whole, article);
  const xmlNode& found = story(whole);
  article.text = text_below(found);
  if (!article.title.empty() && !has_below(found, {"h1"})) article.text = article.title + "\n\n" + article.text;
  return article;
}

}  // namespace app
