package io.aftercare.kit.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Producer;

/** A producer whose process is frozen just before its first send, as by a long pause of a virtual machine. */
final class Sleepy {
    private Sleepy() {}

    @SuppressWarnings("unchecked")
    static Producer<String, byte[]> beforeFirstSend(
            Producer<String, byte[]> real, CountDownLatch asleep, CountDownLatch wakeUp) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Sleepy.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        asleep.countDown();
                        wakeUp.await();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
