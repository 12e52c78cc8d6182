package fr.relais.platform.door;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Hangs up on a body that cannot be read on. The server's library would answer 400 and let what came before the break
 * pass for a whole body: a service would do half of what its caller was told was refused.
 */
@Sharable
public final class BrokenBodies extends ChannelInboundHandlerAdapter implements NettyServerCustomizer {

    private static final String NAME = "brokenBodies";

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, NAME, this));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content
                && !(message instanceof HttpRequest)
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
        } else {
            context.fireChannelRead(message);
        }
    }
}
