package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Platform;

/** Who does what in a replay: the people of the demonstration realm. */
record Staff(Platform platform) {
    ApiClient partner(RecordedRequest request) {
        return platform.partner(request.partner());
    }

    ApiClient agent(RecordedRequest request) {
        return platform.person("agent-0" + (1 + request.chance("agent", 2)));
    }

    ApiClient person(String login) {
        return platform.person(login);
    }

    ApiClient dispatcher() {
        return platform.person("dispatcher-01");
    }

    ApiClient partsClerk() {
        return platform.person("parts-01");
    }

    ApiClient manager() {
        return platform.person("manager-01");
    }

    ApiClient followUpAgent() {
        return platform.person("followup-01");
    }

    ApiClient investigator() {
        return platform.person("quality-01");
    }
}
