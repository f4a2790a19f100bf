// Looks into the tree of a web page. The parser limits its depth, so that recursion is safe.
#include "page_tree.hpp"

#include <algorithm>
#include <memory>

namespace app {
namespace {

std::string taken(xmlChar* text) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> owner(text, xmlFree);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

}  // namespace

std::string_view tag(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node.name) : "";
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string attribute(const xmlNode& node, const char* name) {
  return taken(xmlGetProp(&node, reinterpret_cast<const xmlChar*>(name)));
}

std::string content(const xmlNode& node) { return taken(xmlNodeGetContent(&node)); }

void for_each_element(const xmlNode& node, const std::function<void(const xmlNode&)>& visit) {
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    visit(*child);
    for_each_element(*child, visit);
  }
}

}  // namespace app
