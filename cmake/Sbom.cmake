# Writes a bill of materials in CycloneDX 1.5 JSON: attrib and the Debian packages of debian-packages.txt that it is built
# from, with the versions that are installed. Usage: cmake [-DOUTPUT=FILE] -P cmake/Sbom.cmake; to standard output without.
cmake_minimum_required(VERSION 3.25)

file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../CMakeLists.txt" project_line REGEX "^project\\(attrib VERSION")
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${project_line}")
set(sbom [[{"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {}, "components": []}]])
string(JSON sbom SET "${sbom}" metadata component
  "{\"type\": \"library\", \"name\": \"attrib\", \"version\": \"${version}\"}")

file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/debian-packages.txt" lines REGEX "^build\t")
set(number 0)
foreach(line IN LISTS lines)
  string(REPLACE "build\t" "" package "${line}")
  execute_process(COMMAND dpkg-query -W -f "\${Version}" "${package}"
    OUTPUT_VARIABLE installed ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "debian-packages.txt: expected ${package} to be installed, saw that it is not")
  endif()
  string(REPLACE ":" "%3A" encoded "${installed}")
  string(JSON sbom SET "${sbom}" components ${number} "{\"type\": \"library\", \"name\": \"${package}\",
    \"version\": \"${installed}\", \"purl\": \"pkg:deb/debian/${package}@${encoded}\"}")
  math(EXPR number "${number} + 1")
endforeach()

if(DEFINED OUTPUT)
  file(WRITE "${OUTPUT}" "${sbom}\n")
else()
  execute_process(COMMAND "${CMAKE_COMMAND}" -E echo "${sbom}")
endif()
