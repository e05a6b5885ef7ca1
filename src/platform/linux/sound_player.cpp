// limber-sound FILE PERCENT: plays one sound and ends. A program of its own, because libcanberra waits for the sound server, which may
// hang, and keeps a thread and a connection afterwards.
#include <canberra.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <future>
#include <iostream>
#include <memory>

namespace {

constexpr unsigned longest_wait_s = 10;

struct Destroy {
    void operator()(ca_context* context) const { ca_context_destroy(context); }
};

/// Half the percentage sounds about half as loud.
double decibels(int percent) { return 40 * std::log10(std::clamp(percent, 1, 100) / 100.0); }

int play(const char* file, int percent) {
    ca_context* opened = nullptr;
    if (const int failed = ca_context_create(&opened)) return failed;
    const std::unique_ptr<ca_context, Destroy> context{opened};
    ca_proplist* properties = nullptr;
    ca_proplist_create(&properties);
    ca_proplist_sets(properties, CA_PROP_APPLICATION_NAME, "Limber");
    ca_proplist_sets(properties, CA_PROP_APPLICATION_ID, "org.limber.Limber");
    ca_proplist_sets(properties, CA_PROP_APPLICATION_ICON_NAME, "limber");
    ca_proplist_sets(properties, CA_PROP_MEDIA_ROLE, "event");
    ca_proplist_sets(properties, CA_PROP_MEDIA_NAME, "Limber");
    ca_proplist_sets(properties, CA_PROP_MEDIA_FILENAME, file);
    ca_proplist_setf(properties, CA_PROP_CANBERRA_VOLUME, "%.1f", decibels(percent));
    std::promise<int> ended;
    const auto on_end = [](ca_context*, std::uint32_t, int result, void* told) {
        static_cast<std::promise<int>*>(told)->set_value(result);
    };
    const int failed = ca_context_play_full(context.get(), 0, properties, on_end, &ended);
    ca_proplist_destroy(properties);
    return failed ? failed : ended.get_future().get();
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: limber-sound FILE PERCENT\n";
        return 2;
    }
    alarm(longest_wait_s);
    const int result = play(words[1], std::atoi(words[2]));
    if (result != CA_SUCCESS) std::cerr << words[1] << ": " << ca_strerror(result) << '\n';
    return result == CA_SUCCESS ? 0 : 1;
}
