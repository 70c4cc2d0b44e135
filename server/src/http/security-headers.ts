// Nothing runs, loads or frames a page but what comes from this very server.

import type { RequestHandler } from 'express'
import helmet from 'helmet'

export function securityHeaders(tls: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        // Sockets of this very host are 'self' as well (CSP level 3).
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // Without TLS an office's plain http must keep working: browsers upgrade addresses that are told to be.
        upgradeInsecureRequests: tls ? [] : null,
      },
    },
    strictTransportSecurity: tls,
    xFrameOptions: { action: 'deny' },
    // Only meaningful in secure contexts; elsewhere browsers complain in their consoles.
    crossOriginOpenerPolicy: tls,
    originAgentCluster: false,
  })
}
