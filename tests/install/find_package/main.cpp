// What a user of attrib writes: extracts one article and prints who said what. Shared by the three mini-projects.
#include <iostream>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"

int main() {
  const attrib::Extractor extractor;
  const attrib::Document document = extractor.extract("\"We won,\" said Ann Lee.");
  for (const attrib::Quotation& quotation : document.quotations) {
    std::cout << (quotation.speaker ? quotation.speaker->name : "-") << ": " << document.text(quotation.quoted.at(0))
              << '\n';
  }
  return attrib::to_json(document)["quotations"].size() == 1 ? 0 : 1;
}
