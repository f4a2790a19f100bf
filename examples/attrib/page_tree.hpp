// A web page as libxml2 reads it.
#pragma once

#include <libxml/tree.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace app {

// "" for what is no element.
std::string_view tag(const xmlNode& node);
bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names);
// The value of an attribute; "" without one.
std::string attribute(const xmlNode& node, const char* name);
// All text below, as it is.
std::string content(const xmlNode& node);

// Calls `visit` for each element below a node, in text order.
void for_each_element(const xmlNode& node, const std::function<void(const xmlNode&)>& visit);

}  // namespace app
