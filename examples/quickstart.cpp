// Who said what, in a few lines: the example that README.md shows.
#include <iostream>

#include "attrib/attrib.hpp"

int main() {
  const attrib::Extractor extractor;  // load once, share between threads

  const attrib::Document document = extractor.extract(
      "\"We won,\" said Ann Lee, the captain of Avonford Rovers.\n\n"
      "She told reporters that the team would \"celebrate tonight\".\n");

  for (const attrib::Quotation& quotation : document.quotations) {
    std::cout << (quotation.speaker ? quotation.speaker->name : "someone") << ':';
    for (const attrib::Span part : quotation.content) std::cout << ' ' << document.text(part);
    std::cout << '\n';
  }
}
