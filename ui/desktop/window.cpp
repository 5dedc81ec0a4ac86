#include "ui/desktop/window.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
// Dear ImGui's own order: its backend before GLFW.
#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>

#include "ui/app/closing.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/app/words.hpp"
#include "ui/desktop/painter.hpp"
#include "ui/desktop/window_picture.hpp"
#include "ui/desktop/window_place.hpp"
#include "ui/shell/canvas.hpp"
#include "ui/shell/chance.hpp"
#include "ui/shell/pace.hpp"

namespace samtale::ui::desktop {
namespace {

constexpr double longest_wait = 3600;
constexpr int least_width = 640;
constexpr int least_height = 480;

/// What reading a scenario or searching it took for a while goes back to the system.
void give_memory_back() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

struct Library {
  bool ready = glfwInit() == GLFW_TRUE;
  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    if (ready) glfwTerminate();
  }
};

struct DestroyWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using Window = std::unique_ptr<GLFWwindow, DestroyWindow>;

std::int64_t now_ms() { return static_cast<std::int64_t>(glfwGetTime() * 1000.0); }

struct Heard {
  shell::Pace pace;        // every callback wakes it
  bool came_back = false;  // the window got the keyboard: files may have changed meanwhile
  bool put_away = false;   // it is minimised, or lost the keyboard: maybe for long
  double unit = 1;         // of ours in one of the window system's coordinates
  int text_steps = 0;      // by which the text is to be larger
};

Heard& heard(GLFWwindow* window) { return *static_cast<Heard*>(glfwGetWindowUserPointer(window)); }

void wake(GLFWwindow* window) { shell::wake(heard(window).pace); }

/// Ctrl with plus or minus, wherever the keyboard has them: Dear ImGui knows keys by their place.
int text_step(int key, int scancode) {
  if (key == GLFW_KEY_KP_ADD) return 1;
  if (key == GLFW_KEY_KP_SUBTRACT) return -1;
  const char* const name = glfwGetKeyName(key, scancode);
  const std::string_view sign = name != nullptr ? name : "";
  if (sign == "+" || sign == "=") return 1;
  return sign == "-" ? -1 : 0;
}

// Before Dear ImGui's own, which pass on to these.
void listen(GLFWwindow* window) {
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
    wake(w);
    if (action != GLFW_RELEASE && (mods & GLFW_MOD_CONTROL) != 0)
      heard(w).text_steps += text_step(key, scancode);
  });
  glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int) { wake(w); });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { wake(w); });
  glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { wake(w); });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { wake(w); });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
    wake(w);
    (focused == GLFW_TRUE ? heard(w).came_back : heard(w).put_away) = true;
  });
  glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int minimised) {
    wake(w);
    if (minimised == GLFW_TRUE) heard(w).put_away = true;
  });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { wake(w); });
  glfwSetWindowSizeCallback(window, [](GLFWwindow* w, int, int) { wake(w); });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { wake(w); });
  glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { wake(w); });
  glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { wake(w); });
}

std::vector<WorkArea> work_areas() {
  int count = 0;
  GLFWmonitor** const monitors = glfwGetMonitors(&count);
  std::vector<WorkArea> areas;
  for (int i = 0; i < count; ++i) {
    WorkArea area;
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    areas.push_back(area);
  }
  return areas;
}

/// No larger than the screen that a window comes up on.
void fit_to_screen(GLFWwindow* window, const std::vector<WorkArea>& screens) {
  if (screens.empty()) return;
  int width = 0;
  int height = 0;
  glfwGetWindowSize(window, &width, &height);
  const WorkArea& first = screens.front();
  if (width <= first.width && height <= first.height) return;
  glfwSetWindowSize(window, std::min(width, first.width), std::min(height, first.height));
}

Window open_window(const Arguments& arguments, const std::optional<WindowPlace>& left,
                   const Say& say, Drawing drawing) {
  const std::vector<WorkArea> screens = work_areas();
  std::optional<WindowPlace> place;
  if (left && !arguments.sized) place = usable(*left, screens, least_width, least_height);
  ask_for(drawing);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "samtale");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "samtale");
  // A size that was left is one of this system's already.
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, place ? GLFW_FALSE : GLFW_TRUE);
  glfwWindowHint(GLFW_MAXIMIZED, place && place->maximised ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  Window window(glfwCreateWindow(place ? place->width : arguments.width,
                                 place ? place->height : arguments.height, say("app.name").c_str(),
                                 nullptr, nullptr));
  if (!window) return window;
  glfwSetWindowSizeLimits(window.get(), least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
  if (place) {
    glfwSetWindowPos(window.get(), place->x, place->y);
  } else if (!arguments.sized) {
    fit_to_screen(window.get(), screens);
  }
  glfwShowWindow(window.get());
  return window;
}

/// Dear ImGui, for as long as the window stands.
class Context {
 public:
  Context() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would never let the program rest
  }
  ~Context() { ImGui::DestroyContext(); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
};

/// In front of Dear ImGui's own, which takes no scale.
void follow_pointer(GLFWwindow* window) {
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
    wake(w);
    ImGui_ImplGlfw_CursorPosCallback(w, x * heard(w).unit, y * heard(w).unit);
  });
}

class Loop {
 public:
  Loop(GLFWwindow* window, Painter& painter, Setup& setup, const Arguments& arguments)
      : window_(window), painter_(painter), setup_(setup), arguments_(arguments) {
    glfwSetWindowUserPointer(window_, &heard_);
  }

  void run() {
    while (!over()) {
      wait();
      // No frame comes while it is minimised, and the quiet that the journal waits for is drawn.
      if (std::exchange(heard_.put_away, false)) take({Action(action::WriteJournal{})});
      if (due()) frame();
      work();
    }
    if (!place_) return;
    place_->maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0;
    keep_window_place(*setup_.store, setup_.model.data_folder, *place_);
  }

 private:
  bool over() {
    return setup_.model.quit || closed() || (arguments_.frames && drawn_ >= *arguments_.frames);
  }

  /// Whoever has typed what would be gone is asked first; closed once more, the window closes.
  bool closed() {
    if (glfwWindowShouldClose(window_) == 0) return false;
    take({Action(action::PutAway{})});
    const std::optional<Action> question = question_before_closing(setup_.model);
    if (!question) return true;
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
    take({*question});
    return false;
  }

  const widgets::Animations& animations() const { return canvas_.ui.animations; }

  bool is_minimised() const { return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != 0; }

  bool due() const { return !is_minimised() && shell::due(heard_.pace, animations(), now_ms()); }

  void wait() {
    const bool draws = heard_.pace.frames > 0 && !is_minimised();
    if (draws || setup_.runner->busy()) return glfwPollEvents();
    const std::int64_t next = shell::next_frame_ms(heard_.pace, animations());
    if (next < 0 || is_minimised()) return glfwWaitEventsTimeout(longest_wait);
    const double seconds = static_cast<double>(next - now_ms()) / 1000.0;
    glfwWaitEventsTimeout(std::clamp(seconds, 0.001, longest_wait));
  }

  void frame() {
    const shell::Atlas atlas = shell::follow_settings(canvas_, setup_.model, surface());
    painter_.begin(atlas == shell::Atlas::baked_anew);
    follow_window();
    ImGui::NewFrame();
    heard_.pace.drawn_at = now_ms();
    std::vector<Action> actions = shell::draw(canvas_, setup_.model, heard_.pace.drawn_at);
    ImGui::Render();
    painter_.show(colour(canvas_.ui, widgets::Token::paper));
    if (drawn_++ == 0) actions.emplace_back(action::FirstFrameShown{});
    if (std::exchange(heard_.came_back, false)) actions.emplace_back(action::LookAtDisk{});
    if (const int steps = std::exchange(heard_.text_steps, 0); steps != 0)
      actions.emplace_back(
          action::ChooseTextSize{stepped_text_size(setup_.model.settings.text_percent, steps)});
    --heard_.pace.frames;
    // Dear ImGui takes in one press or release a frame: as many frames as it still has of them.
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) shell::wake(heard_.pace);
    take(std::move(actions));
  }

  shell::Surface surface() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    shell::Surface surface{{static_cast<float>(width), static_cast<float>(height)}, 1};
    float across = 1;
    glfwGetWindowContentScale(window_, &surface.scale, &across);
    return surface;
  }

  /// What Dear ImGui is told by its backend in the window system's coordinates, in ours.
  void follow_window() {
    WindowPlace now;
    glfwGetWindowSize(window_, &now.width, &now.height);
    if (now.width <= 0 || now.height <= 0) return;
    ImGuiIO& io = ImGui::GetIO();
    const auto whole = static_cast<float>(canvas_.whole);
    const ImVec2 pixels = surface().pixels;
    io.DisplaySize = {pixels.x / whole, pixels.y / whole};
    io.DisplayFramebufferScale = {whole, whole};
    heard_.unit = static_cast<double>(io.DisplaySize.x) / now.width;
    const bool asked = glfwGetWindowAttrib(window_, GLFW_FOCUSED) != 0;
    if (asked && heard_.unit < 1) tell_pointer();
    if (glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0) return;
    glfwGetWindowPos(window_, &now.x, &now.y);
    place_ = now;
  }

  /// The backend itself asks for a pointer outside the window, and tells of it in its own.
  void tell_pointer() {
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window_, &x, &y);
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(x * heard_.unit),
                                    static_cast<float>(y * heard_.unit));
  }

  void work() {
    if (!setup_.runner->busy()) return;
    std::vector<Action> outcomes;
    setup_.runner->advance(outcomes);
    take(std::move(outcomes));
    if (!setup_.runner->busy()) give_memory_back();
  }

  /// What has changed wants to be seen.
  void take(std::vector<Action> actions) {
    if (actions.empty()) return;
    for (Action& action : actions) shell::complete(action, arguments_.today);
    take_actions(setup_.model, std::move(actions), *setup_.runner);
    shell::wake(heard_.pace);
  }

  GLFWwindow* window_;
  Painter& painter_;
  Setup& setup_;
  const Arguments& arguments_;
  shell::Canvas canvas_;
  Heard heard_;
  std::optional<WindowPlace> place_;  // when it was last not maximised
  int drawn_ = 0;
};

ExitCode refuse(ExitCode code, const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return code;
}

}  // namespace

ExitCode run_window(const Arguments& arguments) {
  const Library library;
  const Say asked(arguments.language.value_or(Language::da));
  if (!library.ready) return refuse(ExitCode::usage, asked("desktop.no_display"));
  auto begun = set_up(arguments, now_ms());
  if (!begun) return refuse(begun.error().code, begun.error().message);
  Setup setup = std::move(begun).value();
  const Say say(setup.model.settings.language);
  const auto left = read_window_place(*setup.store, setup.model.data_folder);
  Drawing drawing = Drawing::opengl;
  Window window = open_window(arguments, left, say, drawing);
  if (!window && puts_pictures()) {
    drawing = Drawing::processor;
    window = open_window(arguments, left, say, drawing);
  }
  if (!window) return refuse(ExitCode::usage, say("desktop.no_display"));
  listen(window.get());
  const Context context;
  Painter painter(window.get(), drawing);
  follow_pointer(window.get());
  Loop(window.get(), painter, setup, arguments).run();
  take_actions(setup.model, {action::Quit{}}, *setup.runner);
  return ExitCode::done;
}

}  // namespace samtale::ui::desktop
