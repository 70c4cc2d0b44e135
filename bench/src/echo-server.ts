// The floor of all HTTP: Express 5 that answers what it was sent.

import express from 'express'
import { listenOnLoopback } from './programs/listen-on-loopback.ts'

const app = express()
app.use(express.json())
app.post('/echo', (request, response) => {
  response.json(request.body)
})
listenOnLoopback(app)
