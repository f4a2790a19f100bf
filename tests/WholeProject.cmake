# Tests of the project as its users and authors meet it: style, README, installation, the sanitizers' builds.

add_test(NAME style COMMAND sh style/run.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# The attrib program on what its users give it, the corpus and its gold annotations included.
add_test(NAME cli COMMAND sh cli/run.sh "$<TARGET_FILE:attrib-program>" "${PROJECT_SOURCE_DIR}/corpus"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# The report in a browser, where there is one: Debian's chromium is too large to be a requirement of the tests.
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
find_program(NODE NAMES node nodejs)
mark_as_advanced(CHROMIUM NODE)
add_test(NAME browser COMMAND sh browser/run.sh "${NODE}" "${CHROMIUM}" "$<TARGET_FILE:attrib-program>" "${PROJECT_SOURCE_DIR}/corpus"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(browser PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)

# attrib-train on the corpus: the same weights every time, clear errors.
if(ATTRIB_TRAINING)
  add_test(NAME train COMMAND sh train/run.sh "$<TARGET_FILE:attrib-train>" "${PROJECT_SOURCE_DIR}/corpus"
    "$<TARGET_FILE:attrib-program>"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endif()

# README's commands and examples; the first of them makes the release build that other tests look at.
add_executable(readme-tests readme/main.cpp)
attrib_compile_options(readme-tests)
add_test(NAME readme
  COMMAND readme-tests "${PROJECT_SOURCE_DIR}/README.md" "$<TARGET_FILE:quickstart>"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME quiet-library COMMAND sh style/quiet_library.sh "${PROJECT_SOURCE_DIR}/build/release/lib/libattrib.a"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(readme PROPERTIES FIXTURES_SETUP release-build)
set_tests_properties(quiet-library PROPERTIES FIXTURES_REQUIRED release-build)

# Mini-projects that use attrib in each way it can be used.
foreach(project find_package pkg_config add_subdirectory)
  add_test(NAME install.${project}
    COMMAND sh install/run.sh ${project} "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}/install" "${PROJECT_BINARY_DIR}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endforeach()

# unit, properties and golden once more with everything built under sanitizers, and the test with threads under tsan.
add_test(NAME asan-ubsan COMMAND "${CMAKE_COMMAND}" --workflow --preset asan-ubsan
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME tsan COMMAND sh properties/tsan.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# These compile with all cores.
set_tests_properties(readme install.add_subdirectory asan-ubsan tsan PROPERTIES RUN_SERIAL ON)
